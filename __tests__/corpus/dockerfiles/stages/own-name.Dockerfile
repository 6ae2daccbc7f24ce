FROM one AS one
FROM one
