FROM base
LABEL ätikette="größe 漢字 😀"
RUN echo 'π 😀' \
  # 漢字
  ü && echo 漢 > /tmp/字
CMD ["ü"]
