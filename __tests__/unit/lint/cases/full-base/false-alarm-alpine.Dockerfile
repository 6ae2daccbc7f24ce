FROM node:22.11-alpine3.20
COPY app.js .
