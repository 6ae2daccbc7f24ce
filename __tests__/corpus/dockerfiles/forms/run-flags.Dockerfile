FROM base
RUN --mount=type=cache,target=/root/.cache,sharing=locked --mount=type=secret,id=x,env=Y --network=host --security=insecure one
RUN --mount=type=bind,from=base,source=/a,target=/b,rw two
RUN --mount=type=tmpfs,target=/t,size=64m --mount=type=ssh three
