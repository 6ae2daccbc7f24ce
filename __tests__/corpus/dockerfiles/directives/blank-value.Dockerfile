# escape=   
FROM base
