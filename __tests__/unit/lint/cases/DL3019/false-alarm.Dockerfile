FROM alpine:3.22
RUN apk --no-cache add a && true && true
RUN apk add --update --no-cache b && true && true
RUN apk add --update c && rm -rf /var/cache/apk/* && true
RUN --mount=type=cache,target=/var/cache/apk apk add d && true && true
RUN --mount=type=cache,target=/etc/apk/cache apk add --update-cache e && true && true
RUN apk add --no-network g && true && true
RUN apk update && apk add f && apk cache clean && rm -rf /var/cache/apk
