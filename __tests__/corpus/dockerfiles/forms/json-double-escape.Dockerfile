FROM base
RUN ["echo", "C:\\x", "\/", "\ud83d\ude00"]
