FROM node:22-alpine AS a
# expect: compiler-in-final-stage
RUN apk add --no-cache python3 make g++
FROM a
