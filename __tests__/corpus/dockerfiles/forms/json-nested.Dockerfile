FROM base
ENTRYPOINT ["a", ["b"]]
