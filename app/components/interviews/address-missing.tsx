import { Alert, Anchor } from "@mantine/core";
import { Link } from "@remix-run/react";

/** Says before an onsite is booked that its invitations will not tell the way. */
export function AddressMissing() {
  return (
    <Alert color="gray" mb="md" title="Candidates are not told where the building is">
      Invitations name the room alone.{" "}
      <Anchor component={Link} to="/company#address" inherit>
        Write down the company’s address
      </Anchor>
      , and they tell it too.
    </Alert>
  );
}
