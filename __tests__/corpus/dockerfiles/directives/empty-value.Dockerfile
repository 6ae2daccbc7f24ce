# escape=
FROM base
