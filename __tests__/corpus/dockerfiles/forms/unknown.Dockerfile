FROM base
RUNN one
