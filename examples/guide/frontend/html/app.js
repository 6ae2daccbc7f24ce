const form = document.getElementById("upload");
const result = document.getElementById("result");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  result.textContent = "Working";
  try {
    const answer = await fetch("/api/summary", { method: "POST", body: new FormData(form) });
    const body = await answer.json();
    result.textContent = answer.ok ? JSON.stringify(body, null, 2) : `Refused: ${body.detail}`;
  } catch {
    result.textContent = "The API does not answer.";
  }
});
