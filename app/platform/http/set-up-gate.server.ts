import type { NextFunction, Request, RequestHandler, Response } from "express";

const SET_UP = "/setup";

/**
 * Leads every page of an empty installation to its set-up page. Asks the database until the answer is yes once:
 * a company, once made, stays.
 */
export function leadToSetUp(isSetUp: () => Promise<boolean>): RequestHandler {
  let known = false;
  return function checkSetUp(req: Request, res: Response, next: NextFunction) {
    if (known || req.path === SET_UP || req.path === `${SET_UP}.data`) return next();
    isSetUp().then((answer) => {
      known = answer;
      if (known) next();
      else res.redirect(302, SET_UP);
    }, next);
  };
}
