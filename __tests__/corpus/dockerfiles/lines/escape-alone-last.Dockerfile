FROM base
\
