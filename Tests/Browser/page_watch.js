// Stands first in a page under test: what goes wrong while the page is read and used.
var watched = { errors: [], violations: [] };
addEventListener("error", (event) => watched.errors.push(String(event.message)));
addEventListener("unhandledrejection", (event) => watched.errors.push(String(event.reason)));
addEventListener("securitypolicyviolation", (event) => {
  watched.violations.push(event.violatedDirective + " " + event.blockedURI);
});
["error", "warn"].forEach((kind) => {
  console[kind] = (...words) => watched.errors.push(words.map(String).join(" "));
});
