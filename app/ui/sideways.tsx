import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import classes from "./sideways.module.css";

/**
 * What may be wider than the page scrolls in itself, fades at the right where it goes on, and can then be reached and
 * scrolled by keyboard.
 */
export function Sideways({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const region = useRef<HTMLDivElement>(null);
  const [is, setIs] = useState({ scrolls: false, more: false });
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    const look = () => {
      const { scrollWidth, clientWidth, scrollLeft } = element;
      const scrolls = scrollWidth > clientWidth;
      const more = scrollWidth - clientWidth - scrollLeft > 1;
      setIs((was) => (was.scrolls === scrolls && was.more === more ? was : { scrolls, more }));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, []);
  return (
    <div
      ref={region}
      className={classes["region"]}
      data-more={is.more || undefined}
      {...(is.scrolls ? { tabIndex: 0, role: "region", "aria-label": label } : {})}
    >
      {children}
    </div>
  );
}
