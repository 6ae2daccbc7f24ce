FROM base # comment
