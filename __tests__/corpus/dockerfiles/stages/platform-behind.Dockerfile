FROM base --platform=linux/amd64
