import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** Loads a page's data anew when its tab is looked at again, after something was done in another. */
export function useFreshOnReturn(): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") revalidate();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [revalidate]);
}
