import type { ReactElement } from "react";
import { useText } from "../../components/context";
import { LinkList } from "../../components/LinkList";
import { PageFrame } from "../../components/PageFrame";
import { AREAS } from "../areas";
import type { PageProps } from "../page";
import type { AreaView } from "./view";

/** What can be done in an area, page by page. */
export function AreaPage({ view, pane, areas }: PageProps<AreaView>): ReactElement {
  const text = useText();
  const entries = areas.find(({ id }) => id === view.area)?.entries ?? [];
  return (
    <PageFrame title={text(AREAS[view.area].title)} pane={pane} message={undefined}>
      <LinkList
        label={text(AREAS[view.area].title)}
        links={entries.map(({ title, about, icon, opens }) => ({
          title: text(title),
          about: text(about),
          icon,
          onOpen: () => pane.open(opens),
        }))}
      />
    </PageFrame>
  );
}
