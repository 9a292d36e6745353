import type { NextFunction, Request, RequestHandler, Response } from "express";

const SET_UP = "/setup";
/** The page itself and its data. */
const OPEN = new Set([SET_UP, `${SET_UP}.data`]);

/**
 * Leads every page of an empty installation to its set-up page. Asks the database until the answer is yes once:
 * a company, once made, stays.
 */
export function leadToSetUp(isSetUp: () => Promise<boolean>): RequestHandler {
  let known = false;
  return function checkSetUp(req: Request, res: Response, next: NextFunction) {
    if (known || OPEN.has(req.path)) return next();
    isSetUp().then((answer) => {
      known = answer;
      if (known) next();
      else res.redirect(302, SET_UP);
    }, next);
  };
}
