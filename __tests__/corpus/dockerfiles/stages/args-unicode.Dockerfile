ARG X=1
ARG Xé=2
FROM base:$Xé
FROM base:${X}é
