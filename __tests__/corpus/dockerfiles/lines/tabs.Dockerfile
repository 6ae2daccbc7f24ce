FROM	base	AS	one
RUN	--network=none	one	two	
	COPY	a	b
