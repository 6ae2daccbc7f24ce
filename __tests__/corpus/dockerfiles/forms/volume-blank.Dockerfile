FROM base
VOLUME [""]
