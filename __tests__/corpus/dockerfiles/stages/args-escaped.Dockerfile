ARG V=1
FROM base:\$V
FROM base:"$V"
FROM 'base:$V'
