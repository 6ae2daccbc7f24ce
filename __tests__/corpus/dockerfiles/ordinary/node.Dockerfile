FROM node:20-alpine AS deps
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev && npm cache clean --force

FROM node:20-alpine AS build
WORKDIR /app
COPY . .
RUN npm ci; \
    npm run build; \
    if [ "$NODE_ENV" = production ]; then \
        rm -rf test; \
    fi

FROM node:20-alpine
ENV NODE_ENV production
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
USER node
CMD [ "node", "dist/index.js" ]
