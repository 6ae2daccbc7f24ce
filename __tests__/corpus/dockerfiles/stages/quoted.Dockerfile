FROM "base" AS one
FROM 'other'
