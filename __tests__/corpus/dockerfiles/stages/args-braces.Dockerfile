ARG V=1
FROM base:${V:-{a}}
FROM base:${U:-x${V}y}
FROM base:${U:-"x}"}
FROM base:"${V}\"x"
FROM base:${V:+${V}.${V}}
FROM base:$V$V${V}x
