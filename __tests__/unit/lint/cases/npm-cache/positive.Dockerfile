FROM node:22-slim
WORKDIR /app
COPY package*.json ./
# expect: npm-cache
RUN npm ci --omit=dev
# expect: npm-cache
RUN npm install -g pm2 && echo a && echo b
