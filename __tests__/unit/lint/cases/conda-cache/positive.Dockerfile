FROM condaforge/miniforge3
# expect: conda-cache
RUN conda install -y numpy
# expect: conda-cache
RUN mamba env create -f environment.yml && echo a && echo b
