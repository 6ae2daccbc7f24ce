# escape=\
# escape=\
FROM base
