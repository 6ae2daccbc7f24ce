"""The guide's API: takes a table as CSV, gives back its summary."""

from io import BytesIO

import pandas
from fastapi import FastAPI, HTTPException, UploadFile
from pandas.errors import EmptyDataError, ParserError

MAX_BYTES = 10_000_000

app = FastAPI(title="Tables")


@app.get("/health")
def health() -> dict[str, str]:
    return {"status": "ok"}


@app.post("/summary")
async def summary(table: UploadFile) -> dict[str, dict[str, float]]:
    """Count, mean, spread and quartiles of every numeric column."""
    content = await table.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise HTTPException(413, f"a table may have at most {MAX_BYTES} bytes")
    try:
        frame = pandas.read_csv(BytesIO(content)).select_dtypes("number")
    except (EmptyDataError, ParserError, UnicodeDecodeError) as error:
        raise HTTPException(422, "this is no CSV table") from error
    if frame.empty:
        raise HTTPException(422, "the table has no numbers")
    # JSON has no NaN: a column of one row has no spread.
    return {name: column.dropna().to_dict() for name, column in frame.describe().items()}
