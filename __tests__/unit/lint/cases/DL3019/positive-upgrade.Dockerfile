FROM nginx:1.29-alpine
# expect: DL3019
RUN apk -U add bash tzdata
