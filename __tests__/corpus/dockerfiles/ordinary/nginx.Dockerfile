FROM nginx:1.27
RUN rm /etc/nginx/conf.d/default.conf
COPY <<'EOF' /etc/nginx/conf.d/site.conf
server {
    listen 80;
    location / { try_files $uri /index.html; }
}
EOF
COPY dist/ /usr/share/nginx/html/
STOPSIGNAL SIGQUIT
