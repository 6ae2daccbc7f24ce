FROM alpine:3.22
# expect: DL3019
RUN apk add curl
