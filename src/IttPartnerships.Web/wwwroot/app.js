// Makes GOV.UK Frontend's components livelier where there is JavaScript; every page works without.
import { initAll } from "./govuk/govuk-frontend.js";

initAll();
