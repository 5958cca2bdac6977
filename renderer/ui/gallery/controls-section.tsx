import { Archive, Check, ListFilter, Pencil, Plus, Send, Shuffle, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { IconButton } from '../actions/icon-button.tsx';
import { KeyHint } from '../actions/key-hint.tsx';
import { ToggleButton } from '../actions/toggle-button.tsx';
import { useToasts } from '../feedback/toast-context.ts';
import { cx } from '../lib/cx.ts';
import { Dialog } from '../overlays/dialog.tsx';
import { Menu } from '../overlays/menu.tsx';
import { PopOver } from '../overlays/pop-over.tsx';
import styles from './gallery.module.css';

/** Buttons, menus and what floats, in every state. */
export function ControlsSection() {
  const toasts = useToasts();
  const [dense, setDense] = useState(true);
  const [asking, setAsking] = useState(false);
  const [undone, setUndone] = useState(0);
  return (
    <>
      <section className={cx(styles.section)}>
        <h2>Boutons</h2>
        <div className={cx(styles.row)}>
          <Button look="primary" icon={Send} shortcut="t">
            Transmettre
          </Button>
          <Button icon={Shuffle} shortcut="r">
            Réorienter
          </Button>
          <Button look="quiet" icon={Pencil}>
            Modifier
          </Button>
          <Button look="danger" icon={Trash2}>
            Effacer de cet ordinateur
          </Button>
          <Button look="primary" icon={Check} refusedBecause="L’offre n’a plus de place cette semaine-là.">
            Confirmer
          </Button>
          <Button icon={Check} refusedBecause="L’offre n’a plus de place cette semaine-là.">
            Confirmer
          </Button>
          <Button pending>Enregistrement…</Button>
        </div>
        <div className={cx(styles.row)}>
          <Button small look="primary">
            Prendre
          </Button>
          <Button small icon={Plus}>
            Ajouter
          </Button>
          <Button small look="quiet">
            Plus tard
          </Button>
          <ToggleButton small icon={ListFilter} isOn={dense} onChange={setDense}>
            Mes candidatures
          </ToggleButton>
          <IconButton label="Archiver" icon={Archive} shortcut="e" />
          <IconButton label="Modifier" icon={Pencil} small refusedBecause="Seul son auteur le peut." />
          <KeyHint keys="$mod+k" />
          <KeyHint keys="Shift+R" />
        </div>
      </section>
      <section className={cx(styles.section)}>
        <h2>Ce qui flotte</h2>
        <div className={cx(styles.row)}>
          <Menu
            label="Autres actions"
            trigger={<Button>Autres actions</Button>}
            lines={[
              {
                id: 'note',
                label: 'Ajouter une note',
                icon: Pencil,
                shortcut: 'n',
                onChoose: () => setUndone(0),
              },
              { id: 'archive', label: 'Clore', icon: Archive, onChoose: () => setUndone(0) },
              {
                id: 'erase',
                label: 'Effacer',
                icon: Trash2,
                refusedBecause: 'Réservé aux coordinateurs.',
                onChoose: () => setUndone(0),
              },
            ]}
          />
          <PopOver label="Affichage" trigger={<Button>Affichage</Button>}>
            <ToggleButton isOn={dense} onChange={setDense}>
              Lignes serrées
            </ToggleButton>
          </PopOver>
          <Button onPress={() => setAsking(true)}>Ouvrir un dialogue</Button>
          <Button
            onPress={() =>
              toasts.show({
                text: 'Candidature transmise',
                body: 'Marquée comme envoyée par courriel',
                action: { label: 'Annuler', run: () => setUndone((count) => count + 1) },
              })
            }
          >
            Montrer un message
          </Button>
          <span className={cx(styles.quiet)} data-testid="undone">
            {undone} annulation
          </span>
        </div>
        <Dialog
          isOpen={asking}
          onClose={() => setAsking(false)}
          role="alertdialog"
          title="Effacer le territoire de cet ordinateur ?"
          actions={
            <>
              <Button onPress={() => setAsking(false)}>Garder</Button>
              <Button look="danger" onPress={() => setAsking(false)}>
                Effacer
              </Button>
            </>
          }
        >
          <p>
            Trois modifications ne sont pas encore envoyées : elles seraient perdues. Cela ne peut pas être
            annulé.
          </p>
        </Dialog>
      </section>
    </>
  );
}
