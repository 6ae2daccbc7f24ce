FROM condaforge/miniforge3
RUN micromamba install -y -n base -f env.yaml && micromamba clean --all --yes && true
RUN --mount=type=cache,target=/opt/conda/pkgs conda install -y numpy && true && true
RUN conda create -n x python=3.12 && rm -rf /opt/conda/pkgs/* && true
RUN conda config --set channel_priority strict && conda info && true
