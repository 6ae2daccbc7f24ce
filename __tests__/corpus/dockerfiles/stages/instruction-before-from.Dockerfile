ENV A=b
FROM base
