FROM base
LABEL "a b"
ENV 'c d'
