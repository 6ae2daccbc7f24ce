FROM --platform=linux/arm64 base AS one
FROM --platform=$BUILDPLATFORM base AS two
FROM --platform="linux/amd64" base
