FR\
OM base
RU\
N one
CMD two
