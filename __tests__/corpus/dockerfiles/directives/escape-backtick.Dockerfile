# escape=`
FROM base
RUN one `
  two \
RUN three
