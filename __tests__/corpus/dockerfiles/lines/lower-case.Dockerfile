from base as one
run one
Copy --from=one /a /b
env a=b
EnTrYpOiNt ["c"]
