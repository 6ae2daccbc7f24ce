FROM base
CMD --help
