import { EdgeProgram } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_normal;
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_dashed;
attribute float a_side;
attribute float a_along;
uniform mat3 u_matrix;
uniform vec2 u_screen;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_least;
varying vec4 v_color;
varying float v_along;
varying float v_dashed;
varying float v_half;
varying float v_off;
void main() {
  float size = length(a_normal);
  v_half = max(size / u_sizeRatio, u_least);
  v_off = a_side * (v_half + 0.75);
  float thickness = (v_half + 0.75) * u_correctionRatio;
  vec2 place = mix(a_start, a_end, a_along) + a_side * (size > 0.0 ? a_normal / size : a_normal) * thickness;
  gl_Position = vec4((u_matrix * vec3(place, 1)).xy, 0, 1);
  vec2 whole = (u_matrix * vec3(a_end, 1)).xy - (u_matrix * vec3(a_start, 1)).xy;
  v_along = a_along * length(whole * u_screen * 0.5);
  v_dashed = a_dashed;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_along;
varying float v_dashed;
varying float v_half;
varying float v_off;
void main(void) {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  if (v_dashed > 0.5 && mod(v_along, 9.0) > 5.0) discard;
  gl_FragColor = vec4(v_color.rgb * v_color.a, v_color.a) * (1.0 - smoothstep(v_half - 0.5, v_half + 0.75, abs(v_off)));
  #endif
}`;

const UNIFORMS = ['u_matrix', 'u_screen', 'u_sizeRatio', 'u_correctionRatio', 'u_least'] as const;

/** Draws ties by WebGL, their rims softened: dashed where `dashed`, in dashes of five pixels at every zoom. */
export class LineProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_start', size: 2, type: FLOAT },
        { name: 'a_end', size: 2, type: FLOAT },
        { name: 'a_normal', size: 2, type: FLOAT },
        { name: 'a_dashed', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [
        { name: 'a_along', size: 1, type: FLOAT },
        { name: 'a_side', size: 1, type: FLOAT },
      ],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    };
  }

  processVisibleItem(
    index: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData & { dashed?: boolean },
  ): void {
    const [dx, dy] = [target.x - source.x, target.y - source.y];
    const scale = (data.size || 1) / (Math.hypot(dx, dy) || 1);
    this.array.set(
      [
        source.x,
        source.y,
        target.x,
        target.y,
        -dy * scale,
        dx * scale,
        data.dashed ? 1 : 0,
        floatColor(data.color),
        index,
      ],
      start,
    );
  }

  setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo): void {
    gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
    gl.uniform2f(at.u_screen, params.width, params.height);
    gl.uniform1f(at.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(at.u_correctionRatio, params.correctionRatio);
    gl.uniform1f(at.u_least, params.minEdgeThickness);
  }
}

interface ProgramInfo {
  gl: WebGLRenderingContext | WebGL2RenderingContext;
  uniformLocations: Record<(typeof UNIFORMS)[number], WebGLUniformLocation>;
}
