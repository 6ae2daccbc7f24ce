FROM base
LABEL a=b "c d"="e f" g='h i' \
  org.opencontainers.image.title="one \
 two"
LABEL j k
LABEL "l"="m" n=""
