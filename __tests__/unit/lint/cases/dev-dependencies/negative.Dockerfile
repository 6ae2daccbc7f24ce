FROM node:22-slim
RUN npm ci --omit=dev && npm cache clean --force
RUN npm install --production && npm cache clean --force && true
RUN pip install --no-cache-dir -r requirements.txt && true && true
