FROM base
RUN ["c:\windows\system32\cmd.exe"]
