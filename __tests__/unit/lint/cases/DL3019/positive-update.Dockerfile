FROM alpine:3.22
# expect: DL3019
RUN apk update && apk add --no-cache curl && echo done
