import { GRAPHS } from '../../lib/graph';
import { ACCOUNT, ALONE } from './account';

const { dot } = GRAPHS;

describe('a Graphviz graph', () => {
  test('has a column for each kind of thing, and lines between them', () => {
    expect(dot([ALONE])).toBe(`digraph callbacks {
  graph [rankdir=LR, ranksep=1.2, nodesep=0.25, fontname="Helvetica"];
  node [shape=box, fontname="Helvetica", fontsize=11, margin="0.16,0.08"];
  edge [fontname="Helvetica", fontsize=9, arrowsize=0.7];
  subgraph cluster_a1 {
    label="Callbacks as live";
    labelloc=t;
    color="#c3cad1";
    {
      rank=same;
      d1 [label="push.example.com\\napp live", tooltip="push.example.com/live", style="filled,rounded", fillcolor="#f4f6f8", color="#7a8694"];
    }
    {
      rank=same;
      t1 [label="prod-main\\nid 1002", tooltip="prod-main (id 1002)", style="filled", fillcolor="#f4f6f8", color="#7a8694"];
    }
    {
      rank=same;
      e1 [label="http://cb.example.com", tooltip="http://cb.example.com", shape="ellipse", margin="0.02,0.02", style="filled", fillcolor="#f4f6f8", color="#7a8694"];
    }
    d1 -> t1 [color="#7a8694"];
    t1 -> e1 [label="push", color="#7a8694"];
  }
}
`);
  });

  test('marks differences by a sign, a line and a colour, and says what the signs mean', () => {
    const lines = dot([ACCOUNT])
      .split('\n')
      .map((line) => line.trim());
    expect(lines).toContain(
      'graph [labelloc=b, fontsize=11, label="no sign: as declared · ≠ differs · − declared, not live · + live, not declared · ? not decided"];',
    );
    expect(lines).toContain(
      'd1 [label="≠ push.example.com\\napp vip\\nrebound", tooltip="push.example.com/vip", style="filled,rounded,bold", fillcolor="#ffe5e2", color="#c4281b"];',
    );
    expect(lines.filter((line) => line.includes('->'))).toEqual([
      'd1 -> t1 [label="≠", color="#c4281b", style="bold"];',
      'd1 -> t2 [label="−", color="#a36a00", style="dashed"];',
      'd2 -> t1 [color="#7a8694"];',
      't1 -> e1 [label="push, recording", color="#7a8694"];',
      't1 -> e2 [label="≠ interruption", color="#c4281b", style="bold"];',
      't1 -> e3 [label="− interruption", color="#a36a00", style="dashed"];',
      't1 -> e4 [label="? recordingStatus", color="#57636f", style="dashed"];',
    ]);
  });

  test.each([
    ['"', '\\"'],
    ['\\', '\\\\'],
    ['\\N', '\\\\N'],
    ['&lt;', '&amp;lt;'],
    ['\n', '\\\\u{a}'],
    ['<b>', '<b>'],
  ])('writes %j as %s', (name, written) => {
    const [template] = ALONE.templates;
    const named = template === undefined ? [] : [{ ...template, name }];
    expect(dot([{ ...ALONE, templates: named }])).toContain(`t1 [label="${written}\\nid 1002"`);
  });
});
